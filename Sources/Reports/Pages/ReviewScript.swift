/// The script of `review.html`: keys, verdicts, and the file that `cfetl review import` reads. It loads nothing and sends nothing.
enum ReviewScript {
  static let text = """
    'use strict';(()=>{
    const pairs=[...document.querySelectorAll('.pair')];if(!pairs.length)return;
    const by=document.getElementById('by'),count=document.getElementById('count'),shelf='cfetl-review-'+document.body.dataset.run;
    const known=new Map();let here=0,unsaved=false;
    try{const kept=JSON.parse(localStorage.getItem(shelf)||'{}');by.value=kept.by||'';
    for(const pair of pairs){const old=(kept.verdicts||{})[pair.dataset.id];if(old){known.set(pair.dataset.id,old);pair.querySelector('.comment').value=old.comment||'';}}}catch{}
    const today=()=>{const d=new Date(),two=n=>String(n).padStart(2,'0');return d.getFullYear()+'-'+two(d.getMonth()+1)+'-'+two(d.getDate());};
    const keep=()=>{unsaved=true;try{localStorage.setItem(shelf,JSON.stringify({by:by.value,verdicts:Object.fromEntries(known)}));}catch{}};
    const show=pair=>{const one=known.get(pair.dataset.id),verdict=one?one.verdict:'';
    pair.classList.remove('same','different','unsure');if(verdict)pair.classList.add(verdict);
    for(const button of pair.querySelectorAll('[data-verdict]'))button.setAttribute('aria-pressed',String(button.dataset.verdict===verdict));
    count.textContent=known.size+' of '+pairs.length+' judged';};
    const go=(place,focus=true)=>{pairs[here].classList.remove('here');here=Math.max(0,Math.min(pairs.length-1,place));const pair=pairs[here];
    pair.classList.add('here');if(focus){pair.focus({preventScroll:true});pair.scrollIntoView({block:'start'});}};
    const judge=(place,verdict)=>{const pair=pairs[place],comment=pair.querySelector('.comment').value;
    if(verdict)known.set(pair.dataset.id,{verdict,comment,on:today()});else known.delete(pair.dataset.id);keep();show(pair);};
    const cell=text=>{const held=/^'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]/.test(text)?"'"+text:text;return '"'+held.replaceAll('"','""')+'"';};
    const save=()=>{if(!by.value.trim()){by.focus();count.textContent='Say who judged: the name goes into the file.';return;}
    const rows=['pair_id,source_a,key_a,source_b,key_b,verdict,by,on,comment'];
    for(const pair of pairs){const one=known.get(pair.dataset.id);if(!one)continue;const d=pair.dataset;
    rows.push([d.id,d.sourceA,d.keyA,d.sourceB,d.keyB,one.verdict,by.value.trim(),one.on,one.comment].map(cell).join(','));}
    const link=document.createElement('a');link.href=URL.createObjectURL(new Blob([rows.join('\\n')+'\\n'],{type:'text/csv'}));
    link.download='decisions_'+document.body.dataset.run+'.csv';document.body.append(link);link.click();link.remove();
    setTimeout(()=>URL.revokeObjectURL(link.href),10000);unsaved=false;count.textContent=(rows.length-1)+' decisions saved as '+link.download;};
    const nextOpen=()=>{const after=pairs.findIndex((pair,i)=>i>here&&!known.has(pair.dataset.id)),any=pairs.findIndex(pair=>!known.has(pair.dataset.id));
    if(after>=0)go(after);else if(any>=0)go(any);else count.textContent='Every pair has a verdict.';};
    document.addEventListener('keydown',event=>{
    if(event.ctrlKey||event.metaKey||event.altKey||/^(INPUT|SUMMARY)$/.test(event.target.tagName))return;
    const verdict={s:'same',d:'different',u:'unsure'}[event.key.toLowerCase()];
    if(verdict){judge(here,verdict);go(here+1);}
    else if(event.key==='ArrowDown'||event.key==='ArrowRight')go(here+1);else if(event.key==='ArrowUp'||event.key==='ArrowLeft')go(here-1);
    else if(event.key==='Backspace')judge(here,'');else return;event.preventDefault();});
    pairs.forEach((pair,place)=>{pair.addEventListener('click',event=>{go(place,false);const button=event.target.closest('[data-verdict]');
    if(button)judge(place,button.getAttribute('aria-pressed')==='true'?'':button.dataset.verdict);});
    pair.querySelector('.comment').addEventListener('input',event=>{const one=known.get(pair.dataset.id);if(one){one.comment=event.target.value;keep();}});
    pair.addEventListener('focusin',()=>go(place,false));show(pair);});
    by.addEventListener('input',keep);document.getElementById('save').addEventListener('click',save);document.getElementById('open').addEventListener('click',nextOpen);
    addEventListener('beforeunload',event=>{if(unsaved&&known.size)event.preventDefault();});unsaved=false;go(0,false);
    })();
    """
}
